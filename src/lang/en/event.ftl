aside-keyed-by = keyed by { $person }
