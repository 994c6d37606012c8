"""The register of minutes: which number each has, when it freezes, and the proof that none is lost."""
