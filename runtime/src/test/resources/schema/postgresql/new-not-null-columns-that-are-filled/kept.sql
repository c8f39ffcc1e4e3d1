select 1, 0, 'one', 'Ada' union all select 2, 0, 'untitled', '?' union all select 3, 0, '', '?' order by 1;

-- after
select id, pages, slug, author_name from book where not done order by id;
