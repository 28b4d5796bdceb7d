"""twosource: a pile of news articles in, a sourced, dated, disagreement-checked record out."""

__version__ = "0.1.0"
