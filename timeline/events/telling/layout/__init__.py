"""An article laid out for telling: its sentences, without what a page puts around and into them."""
