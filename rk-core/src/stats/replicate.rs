//! Long work in replicates: shared out among threads, watched, interrupted.

/// Called between stretches of long work, some 50 ms apart, with the steps done and the steps in all; what it
/// answers says whether to go on
pub type Watch<'w> = dyn FnMut(u64, u64) -> bool + 'w;

/// The work was ended before it was done
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("interrupted")]
pub struct Interrupted;

/// What one thread does between two calls of the watch, in draws of a nanosecond or two
const STRETCH: u64 = 1 << 25;
/// Less than this is not worth handing to another thread
#[cfg(feature = "parallel")]
const WORTH_A_THREAD: u64 = 1 << 17;

/// Steps of long work, and who watches them
pub(super) struct Progress<'a, 'w> {
    watch: &'a mut Watch<'w>,
    done: u64,
    total: u64,
}

impl<'a, 'w> Progress<'a, 'w> {
    pub(super) fn new(total: u64, watch: &'a mut Watch<'w>) -> Self {
        Self { watch, done: 0, total }
    }

    /// Fills `out`, `width` places a step; `step` gets the number of its step, from 0, and its places
    ///
    /// `cost` is the work of a step in draws. Each thread makes a `scratch` of its own; what a step
    /// writes depends on its number alone, so threads change nothing.
    pub(super) fn fill<T: Send, S>(
        &mut self,
        out: &mut [T],
        width: usize,
        cost: u64,
        scratch: impl Fn() -> S + Sync,
        step: impl Fn(&mut S, u64, &mut [T]) + Sync,
    ) -> Result<(), Interrupted> {
        let width = width.max(1);
        let steps = |work: u64| usize::try_from((work / cost.max(1)).max(1)).unwrap_or(usize::MAX);
        #[cfg(feature = "parallel")]
        let threads = rayon::current_num_threads();
        #[cfg(not(feature = "parallel"))]
        let threads = 1;
        let stretch = steps(STRETCH).saturating_mul(threads);
        let mut first: usize = 0;
        for places in out.chunks_mut(stretch.saturating_mul(width)) {
            let number = |at: usize| u64::try_from(first.saturating_add(at)).unwrap_or(u64::MAX);
            #[cfg(feature = "parallel")]
            {
                use rayon::prelude::*;
                let share = steps(WORTH_A_THREAD).max(stretch / (16 * threads));
                places
                    .par_chunks_mut(width)
                    .enumerate()
                    .with_min_len(share)
                    .for_each_init(&scratch, |scratch, (at, places)| step(scratch, number(at), places));
            }
            #[cfg(not(feature = "parallel"))]
            {
                let mut scratch = scratch();
                for (at, places) in places.chunks_mut(width).enumerate() {
                    step(&mut scratch, number(at), places);
                }
            }
            let count = places.len() / width;
            first = first.saturating_add(count);
            self.done = self.done.saturating_add(u64::try_from(count).unwrap_or(u64::MAX));
            if !(self.watch)(self.done, self.total) {
                return Err(Interrupted);
            }
        }
        Ok(())
    }
}
