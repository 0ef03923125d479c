$job = Start-Job -ScriptBlock { Start-Sleep -Seconds 10; "Done" }
Write-Host "Waiting for job..."
Wait-Job -Job $job
Write-Host "Job finished: $(Receive-Job -Job $job)"
# Wait with a timeout (seconds)
$completed = Wait-Job -Job $job -Timeout 15
if ($completed -eq $null) {
Write-Host "Job timed out!"
}
