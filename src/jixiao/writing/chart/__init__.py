"""Charts of a report: one Vega-Lite specification each, drawn as SVG for pages and PNG for Word."""
