# Start a simple background job
$job = Start-Job -ScriptBlock {
Start-Sleep -Seconds 5
Write-Output "Job completed at $(Get-Date)"
}
Write-Host "Job started. ID: $($job.Id) | Status: $($job.State)"
Write-Host "Console is free to use while job runs..."
