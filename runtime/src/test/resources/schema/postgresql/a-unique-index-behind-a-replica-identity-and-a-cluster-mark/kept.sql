select relreplident::text from pg_class where relname = 'book' union all select indisreplident::text || indisclustered::text from pg_index where indexrelid = 'ux_isbn'::regclass;

-- after
select relreplident::text from pg_class where relname = 'book' union all select indisreplident::text || indisclustered::text from pg_index where indexrelid = 'ux_isbn'::regclass;
