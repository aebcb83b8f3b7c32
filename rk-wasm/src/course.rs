//! The citizen's course.
//!
//! The texts of a call are written into one buffer that is kept between calls,
//! so a check on each key stroke copies its document once.

use std::cell::Cell;
use std::thread::LocalKey;

use wasm_bindgen::prelude::wasm_bindgen;

/// A third of the size of the standard library's, and as fast
#[cfg(target_family = "wasm")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// A larger buffer is given back after its call
const KEPT: usize = 1 << 20;

thread_local! {
    static ROOM: Cell<Vec<u8>> = const { Cell::new(Vec::new()) };
    static ANSWER: Cell<String> = const { Cell::new(String::new()) };
}

/// What a place holds, which is empty then
///
/// It is asked for without [`LocalKey::take`], whose panic would bring the code that writes messages of panics.
fn taken<T: Default>(place: &'static LocalKey<Cell<T>>) -> T {
    place.try_with(Cell::take).unwrap_or_default()
}

/// Keeps what a place holds until it is taken
fn keep<T>(place: &'static LocalKey<Cell<T>>, value: T) {
    // A place that is gone keeps nothing.
    let _ = place.try_with(|cell| cell.set(value));
}

/// Where so many bytes may be written for the next call
#[wasm_bindgen]
#[must_use]
pub fn room(bytes: usize) -> *mut u8 {
    let mut room = taken(&ROOM);
    if room.len() < bytes {
        room.resize(bytes, 0);
    }
    let place = room.as_mut_ptr();
    keep(&ROOM, room);
    place
}

/// Runs the operation whose name is the first so many bytes of the room, on the call after it and the document after that
///
/// Gives the length of the answer; below 0 if there is none. A negative length says that there is no document.
#[wasm_bindgen]
#[must_use]
pub fn run(operation: usize, call: usize, document: i32) -> i32 {
    let room = taken(&ROOM);
    let answer = answered(&room, operation, call, document);
    if room.len() <= KEPT {
        keep(&ROOM, room);
    }
    let length = answer.as_ref().and_then(|answer| i32::try_from(answer.len()).ok());
    keep(&ANSWER, answer.unwrap_or_default());
    length.unwrap_or(-1)
}

fn answered(room: &[u8], operation: usize, call: usize, document: i32) -> Option<String> {
    let (operation, rest) = room.split_at_checked(operation)?;
    let (call, rest) = rest.split_at_checked(call)?;
    let document = usize::try_from(document).ok().and_then(|document| rest.get(..document));
    rk_core::wire::run_course(std::str::from_utf8(operation).ok()?, call, document)
}

/// Where the answer lies until the next call
#[wasm_bindgen]
#[must_use]
pub fn answer() -> *const u8 {
    let answer = taken(&ANSWER);
    let place = answer.as_ptr();
    keep(&ANSWER, answer);
    place
}
