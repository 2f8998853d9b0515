module example.org/gate
