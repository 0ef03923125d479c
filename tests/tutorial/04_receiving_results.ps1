# Start a job that returns data
$job = Start-Job -ScriptBlock {
Get-Process | Sort-Object CPU -Descending | Select-Object -First 3
}
# Wait for job to complete
Wait-Job -Job $job
# Retrieve the results
$result = Receive-Job -Job $job
$result | Format-Table Name, CPU
