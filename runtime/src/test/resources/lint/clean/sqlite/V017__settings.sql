CREATE TABLE setting (
    name text NOT NULL PRIMARY KEY,
    value text
) STRICT, WITHOUT ROWID;

INSERT INTO setting VALUES ('currency', 'EUR');
