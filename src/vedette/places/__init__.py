"""Place names of a report, what they mean, and which place is an event's.

`find_toponyms` (in `toponyms`) reads a text, `locate` (in `locate`) places a claim, `open_gazetteer` (in `gazetteer`)
opens the index, and `candidates` (in `candidates`) lists what a name may mean.
"""
