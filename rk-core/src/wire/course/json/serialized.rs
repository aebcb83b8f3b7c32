//! Writes what serde describes: texts, numbers, lists and objects.

use std::fmt::{self, Display};

use serde::ser::{self, Impossible, Serialize, SerializeMap, SerializeSeq, SerializeStruct, Serializer};

use super::Json;

/// What no answer of the course holds, such as bytes
#[derive(Debug)]
pub(in crate::wire::course) struct Unknown;

impl Display for Unknown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("of no type that answers hold")
    }
}

impl std::error::Error for Unknown {}

impl ser::Error for Unknown {
    fn custom<T: Display>(_: T) -> Self {
        Self
    }
}

type Written = Result<(), Unknown>;

/// A list or an object that ends with this bracket
pub(in crate::wire::course) struct Open<'j> {
    json: &'j mut Json,
    end: char,
}

impl<'j> Open<'j> {
    fn new(json: &'j mut Json, begin: char, end: char) -> Self {
        json.value().push(begin);
        Self { json, end }
    }

    fn close(self) {
        self.json.0.push(self.end);
    }
}

impl SerializeSeq for Open<'_> {
    type Ok = ();
    type Error = Unknown;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
        value.serialize(&mut *self.json)
    }

    fn end(self) -> Written {
        self.close();
        Ok(())
    }
}

impl SerializeMap for Open<'_> {
    type Ok = ();
    type Error = Unknown;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Written {
        key.serialize(&mut *self.json)?;
        self.json.0.push(':');
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
        value.serialize(&mut *self.json)
    }

    fn end(self) -> Written {
        self.close();
        Ok(())
    }
}

impl SerializeStruct for Open<'_> {
    type Ok = ();
    type Error = Unknown;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Written {
        value.serialize(self.json.field(name))
    }

    fn end(self) -> Written {
        self.close();
        Ok(())
    }
}

/// Numbers of these types are written as the one that holds them all
macro_rules! whole {
    ($($name:ident $kind:ty),+) => {
        $(fn $name(self, number: $kind) -> Written {
            self.number(number.into());
            Ok(())
        })+
    };
}

/// Types that no answer has
macro_rules! unknown {
    ($($name:ident($($kind:ty),*) -> $answer:ty),+) => {
        $(fn $name(self, $(_: $kind),*) -> Result<$answer, Unknown> {
            Err(Unknown)
        })+
    };
}

type Never = Impossible<(), Unknown>;

impl<'j> Serializer for &'j mut Json {
    type Ok = ();
    type Error = Unknown;
    type SerializeSeq = Open<'j>;
    type SerializeTuple = Never;
    type SerializeTupleStruct = Never;
    type SerializeTupleVariant = Never;
    type SerializeMap = Open<'j>;
    type SerializeStruct = Open<'j>;
    type SerializeStructVariant = Never;

    whole!(serialize_u8 u8, serialize_u16 u16, serialize_u32 u32, serialize_u64 u64);

    unknown!(
        serialize_i8(i8) -> (),
        serialize_i16(i16) -> (),
        serialize_i32(i32) -> (),
        serialize_i64(i64) -> (),
        serialize_f32(f32) -> (),
        serialize_bytes(&[u8]) -> (),
        serialize_unit() -> (),
        serialize_unit_struct(&'static str) -> (),
        serialize_tuple(usize) -> Never,
        serialize_tuple_struct(&'static str, usize) -> Never,
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Never,
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Never
    );

    fn serialize_bool(self, yes: bool) -> Written {
        self.yes_no(yes);
        Ok(())
    }

    fn serialize_f64(self, number: f64) -> Written {
        self.decimal(number);
        Ok(())
    }

    fn serialize_char(self, letter: char) -> Written {
        self.string(letter.encode_utf8(&mut [0; 4]));
        Ok(())
    }

    fn serialize_str(self, text: &str) -> Written {
        self.string(text);
        Ok(())
    }

    fn serialize_none(self) -> Written {
        self.string_or_null(None);
        Ok(())
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Written {
        value.serialize(self)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, code: &'static str) -> Written {
        self.string(code);
        Ok(())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Written {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Written {
        Err(Unknown)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Open<'j>, Unknown> {
        Ok(Open::new(self, '[', ']'))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Open<'j>, Unknown> {
        Ok(Open::new(self, '{', '}'))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Open<'j>, Unknown> {
        Ok(Open::new(self, '{', '}'))
    }

    fn collect_str<T: Display + ?Sized>(self, _: &T) -> Written {
        Err(Unknown)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Date,
        course::{Facts, draft::CourseDraft},
    };

    #[test]
    fn it_is_what_serde_json_writes() {
        let written = |value: &dyn Fn(&mut Json)| {
            let mut json = Json::default();
            value(&mut json);
            json.text()
        };
        let expected = |text: Result<String, serde_json::Error>| text.unwrap_or_default();
        for day in [Date::new(2025, 11, 3), Date::new(1900, 1, 1)].into_iter().flatten() {
            let draft = CourseDraft { id: Some("a \"quoted\" id".into()), ..CourseDraft::default() };
            let facts = Facts::on(&draft, day);
            assert_eq!(written(&|json| json.serialized(&facts)), expected(serde_json::to_string(&facts)));
            assert_eq!(written(&|json| json.serialized(&draft)), expected(serde_json::to_string(&draft)));
        }
        let map = std::collections::BTreeMap::from([("one", Some(true)), ("two", None)]);
        assert_eq!(written(&|json| json.serialized(&map)), expected(serde_json::to_string(&map)));
    }
}
