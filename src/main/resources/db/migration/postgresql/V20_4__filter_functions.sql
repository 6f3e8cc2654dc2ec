-- What a condition on features asks of a text or a list, by the names that H2 has for it (org.firewell.query.Folding,
-- Wildcards). Texts are sorted by the code points of Unicode, which the bytes of UTF-8 keep.
create function text_order(a text) returns bytea language sql immutable strict parallel safe
as $$ select convert_to(a, 'UTF8') $$;

create function ignoring_case(a text) returns text language sql immutable strict parallel safe
as $$ select lower(upper(a collate "und-x-icu") collate "und-x-icu") $$;

create function ignoring_accents(a text) returns text language sql immutable strict parallel safe
as $$ select normalize(regexp_replace(normalize(a, NFD), '[\u0300-\u036f]', '', 'g'), NFC) $$;

create function is_like(a text, pattern text) returns boolean language sql immutable strict parallel safe
as $$ select a like pattern $$;

create function texts_include(a varchar[], b varchar[]) returns boolean language sql immutable strict parallel safe
as $$ select a @> b $$;

create function texts_overlap(a varchar[], b varchar[]) returns boolean language sql immutable strict parallel safe
as $$ select a && b $$;
