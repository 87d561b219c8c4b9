"""The entry sheet (录入清单): the figures of a Book in the order in which the integrated system asks for them."""
