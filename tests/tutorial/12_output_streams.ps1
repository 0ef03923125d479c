$job = Start-Job -ScriptBlock {
Write-Output "Success output"
Write-Error "Error output"
Write-Warning "Warning output"
Write-Verbose "Verbose output" -Verbose
}
Wait-Job $job | Out-Null
# Receive all streams
$job | Receive-Job -ErrorVariable jobErrors -WarningVariable jobWarnings
Write-Host "Errors: $jobErrors"
Write-Host "Warnings: $jobWarnings"
