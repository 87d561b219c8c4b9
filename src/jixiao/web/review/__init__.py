"""The pages on which a form is reviewed: differences, findings, evidence, scores."""
