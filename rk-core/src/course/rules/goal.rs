//! The rules of wishes and goals.

use crate::course::{findings::Findings, view::View};

pub(super) fn check(_view: &View<'_, '_>, _findings: &mut Findings<'_, '_>) {}
