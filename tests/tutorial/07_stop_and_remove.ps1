# Stop a running job
Stop-Job -Job $job
# Remove a completed job from memory
Remove-Job -Job $job
# Remove all completed jobs
Get-Job | Where-Object { $_.State -eq "Completed" } | Remove-Job
# Remove all jobs
Get-Job | Remove-Job -Force
