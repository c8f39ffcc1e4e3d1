select attname, attstorage, attcompression from pg_attribute where attrelid = 'book'::regclass and attnum > 0 and attname in ('title', 'body', 'code') order by 1;

-- after
select attname, attstorage, attcompression from pg_attribute where attrelid = 'book'::regclass and attnum > 0 and attname in ('title', 'body', 'code') order by 1;
