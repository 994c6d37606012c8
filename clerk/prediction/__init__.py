"""Phrase completion learnt from the body's own earlier minutes: `Predictor`."""

from clerk.prediction.predictor import Predictor

__all__ = ["Predictor"]
