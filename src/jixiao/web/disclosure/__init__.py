"""What a unit publishes, screened, compared and watched."""
