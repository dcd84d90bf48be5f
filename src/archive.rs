//! The archive package: made for the archive, verified without vedtak (DESIGN 5, FORMAT 6).
