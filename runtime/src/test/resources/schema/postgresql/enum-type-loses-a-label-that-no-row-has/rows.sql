insert into person values (1, 'SAD', '{SAD,HAPPY}'), (2, 'HAPPY', null);

insert into pet values (1, 'SAD'), (2, null);
