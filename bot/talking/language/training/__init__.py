"""How the weights are made: the texts, the fit, an honest estimate. Kring itself never imports this."""
