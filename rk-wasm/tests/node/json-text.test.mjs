import assert from "node:assert/strict";
import { test } from "node:test";
import { member, minify, withoutMember, withoutMessages } from "../shared/json-text.mjs";

test("minify keeps strings and the digits of numbers", () => {
  assert.equal(
    minify('{\n  "a b" : [ 4.0 ,\t1e2 ],\r\n "c": "x \\" : y" , "d": "\\\\" }'),
    '{"a b":[4.0,1e2],"c":"x \\" : y","d":"\\\\"}',
  );
});

test("member cuts a value of the outermost object only", () => {
  const text = '{"inner":{"answer":1},"text":"\\"answer\\":2","list":["answer",3],"answer":{"mean":4.0,"of":[1,{}]},"last":5}';
  assert.equal(member(text, "answer"), '{"mean":4.0,"of":[1,{}]}');
  assert.equal(member(text, "inner"), '{"answer":1}');
  assert.equal(member(text, "last"), "5");
  assert.equal(member(text, "mean"), undefined);
});

test("withoutMember takes a member of the outermost object out, with one comma", () => {
  assert.equal(withoutMember('{"facts":{"facts":1},"on":"x","list":[{"facts":2}]}', "facts"), '{"on":"x","list":[{"facts":2}]}');
  assert.equal(withoutMember('{"on":"facts","facts":[1,2],"text":"\\"facts\\":3"}', "facts"), '{"on":"facts","text":"\\"facts\\":3"}');
  assert.equal(withoutMember('{"on":1,"facts":4.0}', "facts"), '{"on":1}');
  assert.equal(withoutMember('{"facts":null}', "facts"), "{}");
  assert.equal(withoutMember('{"on":{"facts":1}}', "facts"), '{"on":{"facts":1}}');
});

test("withoutMessages takes messages out and nothing else", () => {
  assert.equal(
    withoutMessages('{"params":{},"message":"Say \\"x\\", \\\\"},{"code":"c","message":"æ,{}"}'),
    '{"params":{}},{"code":"c"}',
  );
  const kept = '{"text":",\\"message\\":\\"x\\"","dimensions":{"a":1,"message":{"n":4.0}}}';
  assert.equal(withoutMessages(kept), kept);
});
