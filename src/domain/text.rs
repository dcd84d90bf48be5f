//! Safe text: what may stand in a plan, and what is cleaned or refused (trust rules for text).
