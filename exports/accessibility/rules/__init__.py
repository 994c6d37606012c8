"""The rules, one function each, gathered by what they look at; `exports.accessibility.registry` lists them all."""
