"""What reviewers and evaluators do: propose, score, return; and how a unit answers."""
