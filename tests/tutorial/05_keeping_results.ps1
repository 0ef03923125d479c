$result = Receive-Job -Job $job -Keep # Results stay available
