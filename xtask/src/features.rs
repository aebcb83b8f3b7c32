//! The sets of rk-core's features that have to build.

use anyhow::{Context, Result};

use crate::place::{Place, read};

/// The features of rk-core, out of its manifest
fn names(manifest: &str) -> Result<Vec<String>> {
    let (_, rest) = manifest.split_once("\n[features]\n").context("rk-core/Cargo.toml has no [features]")?;
    Ok(rest
        .lines()
        .take_while(|line| !line.starts_with('['))
        .filter_map(|line| line.split_once(" = ").map(|(name, _)| name.to_owned()))
        .filter(|name| name != "default" && !name.starts_with('#'))
        .collect())
}

/// Every set of features that has to build: none, each alone, all but each, and all
pub(crate) fn sets(place: &Place) -> Result<Vec<Vec<String>>> {
    Ok(sets_of(&names(&read(&place.at("rk-core/Cargo.toml"))?)?))
}

/// None, each alone, all but each, and all
fn sets_of(features: &[String]) -> Vec<Vec<String>> {
    let mut sets = vec![Vec::new()];
    sets.extend(features.iter().map(|feature| vec![feature.clone()]));
    for left_out in features {
        sets.push(features.iter().filter(|f| *f != left_out).cloned().collect());
    }
    sets.push(features.to_vec());
    let mut different: Vec<Vec<String>> = Vec::new();
    for set in sets {
        if !different.contains(&set) {
            different.push(set);
        }
    }
    different
}

#[cfg(test)]
mod tests {
    use super::{names, sets_of};

    #[test]
    fn feature_sets_are_each_once() {
        let some = |n: usize| ["a", "b", "c"].map(String::from)[..n].to_vec();
        assert_eq!(sets_of(&some(0)).len(), 1);
        assert_eq!(sets_of(&some(1)).len(), 2);
        assert_eq!(sets_of(&some(2)).len(), 4);
        assert_eq!(sets_of(&some(3)).len(), 8);
    }

    #[test]
    fn names_stand_in_the_manifest() {
        let manifest = "[package]\nname = \"x\"\n\n[features]\ndefault = []\n# Text.\njson = [\"dep:a\"]\nschema = [\"json\"]\n\n[dependencies]\nb = \"1\"\n";
        assert_eq!(names(manifest).unwrap(), ["json", "schema"]);
        assert!(names("[package]\n").is_err());
    }
}
