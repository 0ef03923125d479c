$servers = @("Server01", "Server02", "Server03", "Server04")
# Start a job for each server simultaneously
$jobs = foreach ($server in $servers) {
Start-Job -ScriptBlock {
param ($srv)
$reachable = Test-Connection -ComputerName $srv -Count 1 -Quiet
[PSCustomObject]@{
Server = $srv
Online = $reachable
}
} -ArgumentList $server
}
# Wait for all jobs to complete
$jobs | Wait-Job | Out-Null
# Collect all results
$results = $jobs | Receive-Job
$results | Format-Table -AutoSize
# Clean up
$jobs | Remove-Job
