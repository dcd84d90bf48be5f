//! Makes sentences of typed messages, in three languages (DESIGN 10).
