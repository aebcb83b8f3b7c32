//! Measures rk-core on the same work as the peers.
fn main() {}
