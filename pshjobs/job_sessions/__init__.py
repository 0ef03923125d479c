"""Sessions that run jobs: between `jobs/`, which knows processes and records, and the session that a script needs.

`start` makes a request of a script block, `run` runs it in a worker or thread, `host` and `streams` send what it shows to the job's
record log, `threads` and `parallel` are the sessions of thread jobs and of ForEach-Object -Parallel.
"""
