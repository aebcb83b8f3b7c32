// JSON as text. JSON.parse and JSON.stringify would turn 4.0 into 4, so answers
// are compared, and vectors cut, without ever reading a number.
// No Node imports: the browser page uses this file too.

/** The same JSON without white space outside strings */
export function minify(text) {
  let out = "";
  for (let at = 0; at < text.length; ) {
    const end = text[at] === '"' ? stringEnd(text, at) : at + 1;
    const piece = text.slice(at, end);
    out += " \t\r\n".includes(piece) ? "" : piece;
    at = end;
  }
  return out;
}

/** The text of one member of the outermost object of minified JSON, or undefined */
export function member(text, name) {
  const found = placeOf(text, name);
  return found && text.slice(found.value, found.end);
}

/** Minified JSON whose outermost object has not this member */
export function withoutMember(text, name) {
  const found = placeOf(text, name);
  if (found === undefined) {
    return text;
  }
  const [before, after] = [text.slice(0, found.start), text.slice(found.end)];
  return after.startsWith(",") ? before + after.slice(1) : before.replace(/,$/, "") + after;
}

function placeOf(text, name) {
  const key = `${JSON.stringify(name)}:`;
  for (let at = 0, depth = 0; at < text.length; ) {
    if (depth === 1 && "{,".includes(text[at - 1]) && text.startsWith(key, at)) {
      const value = at + key.length;
      return { start: at, value, end: valueEnd(text, value) };
    }
    depth += depthStep(text[at]);
    at = text[at] === '"' ? stringEnd(text, at) : at + 1;
  }
  return undefined;
}

/** Minified JSON without the members `"message": "a text"` that follow another member */
export function withoutMessages(text) {
  const key = ',"message":';
  let out = "";
  for (let at = 0; at < text.length; ) {
    if (text.startsWith(`${key}"`, at)) {
      at = stringEnd(text, at + key.length);
      continue;
    }
    const end = text[at] === '"' ? stringEnd(text, at) : at + 1;
    out += text.slice(at, end);
    at = end;
  }
  return out;
}

function stringEnd(text, start) {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === "\\") {
      at += 1;
    } else if (text[at] === '"') {
      return at + 1;
    }
  }
  throw new SyntaxError("a string does not end");
}

function valueEnd(text, start) {
  for (let at = start, depth = 0; at < text.length; ) {
    depth += depthStep(text[at]);
    if (depth < 0 || (depth === 0 && text[at] === ",")) {
      return at;
    }
    at = text[at] === '"' ? stringEnd(text, at) : at + 1;
  }
  throw new SyntaxError("a value does not end");
}

function depthStep(character) {
  if (character === "{" || character === "[") {
    return 1;
  }
  return character === "}" || character === "]" ? -1 : 0;
}
