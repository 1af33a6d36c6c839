"""The journeys out of the house: proof, print, export, bulletin, publication and correction."""
