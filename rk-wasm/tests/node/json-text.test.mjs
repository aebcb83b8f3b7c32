import assert from "node:assert/strict";
import { test } from "node:test";
import { member, minify, withoutMessages } from "../shared/json-text.mjs";

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

test("withoutMessages takes messages out and nothing else", () => {
  assert.equal(
    withoutMessages('{"params":{},"message":"Say \\"x\\", \\\\"},{"code":"c","message":"æ,{}"}'),
    '{"params":{}},{"code":"c"}',
  );
  const kept = '{"text":",\\"message\\":\\"x\\"","dimensions":{"a":1,"message":{"n":4.0}}}';
  assert.equal(withoutMessages(kept), kept);
});
