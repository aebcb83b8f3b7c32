//! The npm package: built, packed, and installed where tests use it as anybody would.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::place::{Place, copy, fresh, hash, hash_files, write};
use crate::wasm_std::{self, Module};
use crate::{bindgen, node};

/// What wasm-bindgen's output may use; Node 20 and the browsers of its time know all of it.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-sign-ext",
    "--enable-nontrapping-float-to-int",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Builds and packs the package, unless nothing has changed; gives the tarball
pub(crate) fn packed(place: &Place) -> Result<PathBuf> {
    let tools = node::tools(place)?;
    let wasm_std = wasm_std::ensure(place)?;
    let bindgen = bindgen::ensure(place)?;
    let modules = Module::ALL.map(|module| wasm_std.build(place, module).map(|wasm| (module, wasm)));
    let modules = modules.into_iter().collect::<Result<Vec<_>>>()?;

    let sources =
        ["js", "package.json", "package-lock.json", "README.md"].map(|name| place.at("rk-wasm").join(name));
    let others = ["LICENSE-MIT", "LICENSE-APACHE", "docs/schema", "docs/try"].map(|name| place.at(name));
    let wasms: Vec<PathBuf> = modules.iter().map(|(_, wasm)| wasm.clone()).collect();
    let key = format!(
        "{}\n{}\n{}",
        hash_files(&wasms)?,
        bindgen.display(),
        hash_files(&[sources.as_slice(), &others].concat())?
    );
    if place.is_done("package", &key) {
        if let Some(tarball) = tarball(place)? {
            return Ok(tarball);
        }
    }
    for (module, wasm) in modules {
        let out = place.target("npm/bindgen").join(module.name());
        bind(&bindgen, &wasm, &out)?;
        optimize(&tools, &out, module)?;
    }
    let package = place.target("npm/package");
    fresh(&package)?;
    node::node()
        .arg(place.at("rk-wasm/js/build.mjs"))
        .arg("--wasm")
        .arg(place.target("npm/bindgen"))
        .arg("--out")
        .arg(&package)
        .arg("--page")
        .arg(page(place))
        .arg("--modules")
        .arg(&tools)
        .dir(place.at(""))
        .run()?;
    if let Some(old) = tarball(place)? {
        fs::remove_file(old)?;
    }
    node::npm(&package).args(["pack", "--pack-destination"]).arg(place.target("npm")).run()?;
    let tarball = tarball(place)?.context("`npm pack` left no tarball")?;
    place.done("package", &key)?;
    Ok(tarball)
}

/// The page of docs/try as one file, built with the package
pub(crate) fn page(place: &Place) -> PathBuf {
    place.target("npm/try/index.html")
}

/// Installs the packed package into an empty project and puts the tests there; gives the folder
pub(crate) fn installed(place: &Place) -> Result<PathBuf> {
    let tarball = packed(place)?;
    let dir = place.target("npm/test");
    let key = hash(&fs::read(&tarball)?);
    if !dir.join("node_modules/rk-wasm").is_dir() || !place.is_done("npm-test", &key) {
        fresh(&dir)?;
        write(&dir.join("package.json"), b"{\"private\":true}\n")?;
        node::npm(&dir).args(["install", "--no-package-lock", "--offline"]).arg(&tarball).run()?;
        place.done("npm-test", &key)?;
    }
    fresh(&dir.join("tests"))?;
    copy(&place.at("rk-wasm/tests"), &dir.join("tests"))?;
    Ok(dir)
}

fn bind(bindgen: &Path, wasm: &Path, out: &Path) -> Result<()> {
    fresh(out)?;
    crate::shell::Cmd::new(bindgen)
        .args(["--target", "web", "--out-name", "rk_wasm", "--out-dir"])
        .arg(out)
        .arg(wasm)
        .run()?;
    Ok(())
}

fn optimize(tools: &Path, out: &Path, module: Module) -> Result<()> {
    let wasm = out.join("rk_wasm_bg.wasm");
    let better = out.join("better.wasm");
    let before = fs::metadata(&wasm)?.len();
    node::node()
        .arg(tools.join("binaryen/bin/wasm-opt"))
        .args(module.passes())
        .args(["--strip-producers", "--strip-target-features"])
        .args(FEATURES)
        .arg(&wasm)
        .arg("-o")
        .arg(&better)
        .run()?;
    fs::rename(&better, &wasm)?;
    println!("  {before} bytes of WebAssembly made {}", fs::metadata(&wasm)?.len());
    Ok(())
}

fn tarball(place: &Place) -> Result<Option<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(place.target("npm")).into_iter().flatten() {
        let path = entry?.path();
        if path.extension().is_some_and(|end| end == "tgz") {
            found.push(path);
        }
    }
    match found.as_slice() {
        [] => Ok(None),
        [one] => Ok(Some(one.clone())),
        _ => {
            bail!("there is more than one tarball in {0}\nremedy: remove {0}", place.target("npm").display())
        }
    }
}
