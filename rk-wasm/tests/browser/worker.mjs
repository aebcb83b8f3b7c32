new Worker("/once.mjs", { type: "module" });
