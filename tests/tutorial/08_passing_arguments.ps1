$targetPath = "C:\Logs"
$maxFiles = 100
$job = Start-Job -ScriptBlock {
param ($path, $limit)
Get-ChildItem -Path $path | Select-Object -First $limit
} -ArgumentList $targetPath, $maxFiles
Wait-Job $job
Receive-Job $job
