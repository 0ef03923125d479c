Start-Job { Start-Sleep -Seconds 60 }
