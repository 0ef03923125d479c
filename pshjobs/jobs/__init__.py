"""Jobs: state machine, records, worker processes, threads. Knows no cmdlets and no screen.

    shell process                                                      worker process (one for each job)
      cmdlets -> JobManager -> Launcher --(control socket)--> template process --fork or spawn--> worker_loop -> runner
                    ^               |                                                                |       ^    |
                    |               +-------------- Request (one socket for each worker) ------------|-------+    |
      state table <-+- I/O thread <----- frames of records, Outcome <------- WorkerSink <------------|------------+
                          (pump)  <----- Started, Exited <------------------ template (reaps) <------+

What others use:

- `manager.JobManager(runner)`: `start_job(JobRequest(...))`, `start_thread_job(run)`, `start_task_job(runs)`, `jobs`, `find`, `wait`,
  `wait_for_data`, `stop`, `remove`, `close`; hooks `state_changed`, `console`, `forwarded`; `prepare()` starts template and spares early.
- `request`: `JobRequest`, `JobOutcome`, `RecordSink`: what the runner (`pshjobs.worker:run`) gets and gives. In a worker the runner is
  stopped by PipelineStopped, raised in the main thread.
- `job.Job` and its kinds `PSRemotingJob`, `PSRemotingChildJob`, `ThreadJob`, `PSTaskJob`, `PSTaskChildJob`: the objects that scripts
  see, attributes in snake_case; `receive(keep=...)` gives runs of records as (Stream, values) in Receive-Job's order.
- `parallel_run.ParallelRun`: ForEach-Object -Parallel without a job. `stop_token.StopToken`: how a thread is asked to stop.
- `serialization`: values and records as bytes, with PowerShell's rules for what keeps its type.

Where to look: `state.py` is the table of moves; `records.py` the log that every view reads; `wire.py` the frames; `template.py`,
`stopping.py`, `fork.py`, `spawn.py` the server that makes and ends workers; `process_launcher.py`, `spares.py`, `pump.py` the shell's
side of it; `worker_loop.py`, `sink.py` what runs in a worker before and after the script. A worker is used for one job.

Importing this package loads nothing; the first Start-Job imports `manager`.
"""
