"""66 tables written blind: their author had seen no rule, no word list and no other table.

Before anybody looked at a miss, 73.0 % of 333 personal columns were found and 10.2 % of 363 columns
of nobody were labelled. Rules made from the misses of the first half of the tables (by name) raised
that half from 74.7 % to 96.7 % and the other half, unseen, from 71.6 % to 77.0 %: what is measured
on tables that rules were made from says little of tables that nobody has seen.
"""
