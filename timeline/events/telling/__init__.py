"""An article into reports: what happened when, who says so, whether it did, who took part."""
