# Give jobs descriptive names for easy tracking
$job1 = Start-Job -Name "BackupJob" -ScriptBlock { Start-Sleep 10; "Backup done" }
$job2 = Start-Job -Name "ReportJob" -ScriptBlock { Start-Sleep 5; "Report done" }
# Access by name
Get-Job -Name "BackupJob"
Receive-Job -Name "BackupJob"
Remove-Job -Name "ReportJob"
