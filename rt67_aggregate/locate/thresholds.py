"""Every number by which locating decides, by the file that uses it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LocatingThresholds:
    """Distances and shares are from 0 to 1 where nothing else is said, lengths are letters of a key, and
    worths are points of the alignment (docs/locating.md)."""

    # align.py
    align_misplaced: float = 0.25  # a line of text directly under a heading that only holds other headings
    align_repeat: float = 0.8  # share of a repeated heading's reward that its removal costs on the whole
    align_orders: int = 10  # a line that reads as every topic's is given up once for each topic
    align_rounds: int = 40  # repeated headings are rare; each costs another pass or two

    # beginning.py
    beginning_join_at_least: int = 4  # characters of the first part of a heading broken over lines
    beginning_rest_at_least: int = 3
    beginning_tail_farthest: float = 0.4  # a broken heading's rest is short, so that one error weighs more
    beginning_tail_at_least: int = 5

    # by_number.py
    by_number_reward: float = 6.0  # less than a heading's words, more than a step that leaves it out
    by_number_other_words: float = 1.0  # distance of a line that has none of the heading's words
    by_number_longest: int = 200  # characters of a heading in other words

    # candidates.py
    candidates_titled_table: float = 7.0
    candidates_other_titles: float = 6.5  # what a table loses whose titles are, to the letter, another one's
    candidates_fewer_titles: float = 1.0  # what one loses where the table has all titles of a wider one
    candidates_less_exact: float = 1.0  # what one loses where all of another one stand there to the letter
    candidates_lacking_table: float = (
        4.0  # of one with all titles but one: at 6 ticks were read unmarked that were none
    )
    candidates_numbered_table: float = 2.5
    candidates_signature: float = 2.5
    candidates_likely: float = 2.5  # worth of an event from which it may well be a heading
    candidates_surely: float = 5.0  # from which it is one, as far as others go by it
    candidates_join: float = 0.5  # a heading broken over paragraphs is a little less likely than a whole one
    candidates_same_paragraph_join: float = 0.2
    # each line more, as where a converter makes a paragraph of every line
    candidates_further_join: float = 0.2
    candidates_most_joined: int = 8
    candidates_shortened: float = 3.0  # some words from anywhere in a heading are less than its beginning
    candidates_goes_on: float = 4.0
    # so that another number than the form's is the heading's all the same
    candidates_other_number_apart: float = 1.7

    # column_within.py
    column_within_at_least: int = 12  # letters of a title: shorter ones are words that answers use
    column_within_first: int = 9  # … of one that begins a line
    column_within_before: int = 8  # letters of an answer before the title of a column that was found, too

    # damage.py
    damage_damaged: float = 0.14  # mean distance of the headings
    damage_enough: int = 5
    damage_torn: float = 0.06  # share of the paragraphs that begin with a combining mark
    damage_torn_by_breaks: float = 0.2  # the same where line breaks count too
    damage_torn_at_least: int = 8

    # filled_gaps.py
    filled_gaps_long_unit: int = 4  # letters of printed words that are looked for inside of words, too

    # foreign_label.py, side_by_side.py
    foreign_label_letters: int = 4  # of words beside a gap: fewer begin many words
    foreign_label_front_letters: int = 8  # of those before the first heading, which may be gone as a whole

    # foreign_line.py
    foreign_line_letters: int = 6  # that a form prints around the gaps of a line

    # gap_line.py
    gap_line_lines: int = (
        40  # that cells of a row may have to be one printed line: no line is joined to a page
    )

    # last_words.py
    last_words_longest: int = 80  # characters: what is longer is a sentence of the answer

    # lost_heading.py
    lost_heading_several: int = 2  # paragraphs

    # lost_order.py
    lost_order_topics: int = 2  # that tell whether topics have their parts in the form's order

    # margin.py
    margin_sure_margin: float = 2.5
    margin_nearly_found: float = 2.0

    # missed_group.py
    missed_group_seldom: float = 0.25
    missed_group_letters: int = 8  # of a group's words in which a line ends

    # own_heading.py
    own_heading_words_at_least: int = 8
    own_heading_longest: int = 200
    own_heading_alike: int = 6  # letters with which headings side by side, and somebody's own, begin

    # wording.py
    wording_different: float = 0.17
    wording_half: float = 0.4
    wording_end_lacks: int = 2  # letters of a heading that may stand in the answer behind it
    # margin from which a line with the heading's number is that heading, however damaged
    wording_told_by_number: float = 4.0
    wording_whole_at_least: int = 8  # letters of a heading's rest that a line may say, roughly …
    wording_whole_alike: float = 55.0  # per cent
    wording_rest_at_least: int = 5  # … or letters of a line that begins like it …
    wording_rest_telling: int = 16  # … and of which no more need be looked at
    wording_rest_alike: float = 70.0  # per cent
    wording_rest_moved: int = 3  # letters that slips may move the place where the heading goes on

    # blank_copies.py
    blank_copies_again: float = 0.8  # share of a blank copy's headings that come again

    # checklist.py
    checklist_longest: int = 24  # letters beside a heading that a checklist may have
    checklist_rows: int = 6  # ticks, or figures that rise as pages do, beside headings that may be damaged
    checklist_typed: int = 20  # letters below headings elsewhere, for each tick
    checklist_headings: float = 0.75  # share of the lines of its column of headings that are whole ones

    # contents.py
    contents_in_a_row: int = 3
    contents_paged: float = 0.75  # share of its titles that have a page where contents are all of a file
    contents_alike: float = 0.15  # how alike a later line must be to count as the heading itself

    # copies.py
    copies_at_least: int = 4  # headings that must come again
    copies_block_at_least: int = 2  # the same of a block with its table
    copies_share: float = 0.5  # of the headings found at all
    copies_typed: int = 2  # headings for each line with words below them, in a copy without a table
    copies_in_order: float = 0.9
    copies_likely: float = 4.0  # what a changed heading is worth at least in a copy of the whole form

    # front.py
    front_alike: float = 88.0  # per cent from which a retyped line is still the form's own
    front_part_of: int = 8  # characters of key from which a line may be a part of the form's own line
    front_part_telling: int = 30  # … and from which one is a part of it wherever it stands
    front_part_alike: float = 92.0
    front_telling: int = 40  # characters without spaces from which a line can be nothing but the form's own
    front_unit_alike: float = 80.0
    front_unit_start: int = 18  # characters of the unit line's printed text that tell it apart
    front_years: int = 20  # another number than the form's year is a year as far as this from it
    front_unit_within: int = 4  # times its own length: a longer paragraph is no unit line with a few errors

    # grid.py
    grid_longest_title: int = 40
    grid_bold: float = 0.9
    grid_most_turned: int = 4  # titles: the form's tables have few columns

    # inline_headings.py
    inline_headings_at_least: int = 16  # letters of a heading that may be told in the middle of a line
    inline_headings_start: int = 8  # of them are looked up at every letter
    # how far from its wording a heading may be to count as found elsewhere
    inline_headings_clear: float = 0.1
    inline_headings_most_lines: int = 3  # lines in which a heading that begins in the middle of one goes on
    inline_headings_number_within: int = 12  # characters before a heading in which its number stands

    # lines.py
    lines_sure: float = 7.0  # worth of a match that makes a table's cell a heading and not an answer
    lines_met: float = 0.12  # how far a line may be from a heading that it says
    lines_both_letters: int = (
        20  # letters of a line that may hold two headings, one behind the other, at least
    )
    lines_second: float = 0.1  # how far the second one's words may be from its wording at most …
    lines_second_letters: int = 15  # … and how many letters they have, where no number begins them

    # match.py
    match_head: int = 24  # characters of a line's beginning that are compared before anything dear is done
    match_head_ratio: float = 58.0
    match_words_between: int = 40  # characters of key that may stand between a heading's number and its words
    match_behind_words: int = 10  # letters of a heading that tell it behind such words

    # outline.py
    outline_skipped_leaf: float = 0.4
    outline_skipped_columns: float = 1.6  # of one table together, be they as many as they will
    outline_skipped_most: float = 4.0
    outline_missed_ancestor: float = 0.5
    outline_anonymous: float = 6.0
    # a column title without its table's heading: any answer may begin with such words
    outline_column_alone: float = 4.0
    outline_table_alone: float = 2.5
    outline_back_at_least: float = 3.0
    outline_back_at_most: float = 6.0
    outline_again: float = 12.0
    outline_up_again: float = 8.0
    outline_after_closing: float = 15.0

    # own_topic.py
    own_topic_likely: float = 2.5  # worth of an event from which a line may be a heading of the form
    own_topic_sure: float = 7.0  # worth from which it surely is one
    own_topic_words_at_least: int = 8

    # bare_heading.py
    bare_heading_most: int = (
        2  # headings without lines to write on that one blank one with lines speaks against
    )

    bare_heading_lines: int = 2  # of an answer that may be of the headings right above its own, too
    bare_heading_row: int = 2  # bare headings above more lines than they are, which tell it by themselves

    # blank_named.py
    blank_named_least: int = 10  # letters of a line that are the first ones of a blank heading above
    blank_named_longest: int = 120  # characters of such a line

    # label_alone.py
    label_alone_longest: int = 50  # characters of words that may be a label
    label_alone_lines: int = 3  # that it may have, one below the other
    label_alone_boxes: int = 160  # characters of lines of boxes, none of which is ticked
    label_alone_least: int = 3  # answers that a label without a colon stands before

    # other_number.py
    other_number_topics: int = 3  # topics of which a table's rows begin with the numbers alone

    # page_behind.py
    page_behind_longest: int = 80  # characters of a line that may be the title of a paper behind the form

    # page_marks.py
    page_marks_longest: int = 24  # characters of a line that may be the number of a page
    page_marks_named: int = 90  # the same where the words of a page's foot stand before it
    page_marks_least: int = 2  # such lines, each with a higher number than the one before
    page_marks_apart: float = 2.0  # from one to the next on an average, where they are the return's own
    page_marks_highest: int = 1000  # beyond the last page
    page_marks_letters: int = 6  # of a line that does not say that its number is a page's
    page_marks_sure: int = 3  # answers in which they stand, that they are no answers' own
    page_marks_figures: int = 6  # figures alone, likewise, and such as say of how many each is one
    page_marks_bare: int = 3  # answers that hold a figure alone in its line
    page_marks_step: int = 8  # pages from one such figure to the next
    page_marks_caught: int = 60  # characters of a line that may be the next page's first words
    page_marks_words: int = 3  # letters of these

    # running_lines.py
    running_lines_longest: int = 70  # characters of a line that may stand at the foot of each page
    running_lines_shortest: int = 5  # letters of it
    running_lines_least: int = 3  # answers that hold it

    # begun_heading.py
    begun_heading_least: int = 12  # letters with which a line and a heading that is gone begin alike
    begun_heading_share: float = 0.3  # of the heading's letters
    # second_titles.py
    second_titles_longest: int = 40  # characters of a cell that may be a second title
    second_titles_least: int = 3  # filled tables that begin with the same row

    # lines_above.py
    lines_above_longest: int = 60  # characters of a line that may belong to the heading right below it

    # named_titles.py
    named_titles_longest: int = 80  # characters of a line that may name another topic as a title

    # missing_within_line.py
    missing_within_line_alike: float = (
        80.0  # per cent of a heading's letters that a line holds in their order …
    )
    missing_within_line_words: int = 8  # … or how many of them stand right behind its number

    # quoted_heading.py
    quoted_heading_end: int = 8  # letters of a line that is the end of the heading above it
    quoted_heading_alike: float = 0.5  # of a line with a heading's number, right above that heading

    # words_behind.py
    words_behind_last: int = (
        4  # lines at the end of the last answer that may name who signed or is to be asked
    )

    # own_topic_titles.py
    own_topic_titles_least: int = 3  # answers above topics without a heading
    own_topic_titles_longest: int = 60  # characters of a line that may be a topic's heading in other words
    # topic_ends.py
    topic_ends_closing: int = 3  # topics that end with the same line
    topic_ends_scale_steps: int = 3  # of a scale at least
    topic_ends_scale_words: int = 20  # characters of a step
    topic_ends_closing_figures: int = 5  # those that end with one that differs in its figures alone

    # rows_across.py
    rows_across_words: int = 8  # letters of a heading's words that name it in a row

    # title_within.py
    title_within_answers: int = 2  # answers elsewhere that have a title's line

    # pictures_behind.py
    pictures_behind_least: int = 3  # pictures, in no table, that may be none of the last answer's

    # printed.py
    printed_telling: int = 5  # letters of a whole wording that stands in a line
    printed_slip: int = 2  # letters in a row that may be typed wrong
    # share of a line's letters that may be slips; beyond it the line is not the form's
    printed_slips: float = 0.25
    printed_island: int = 3  # equal letters between two words that were typed in: a chance
    printed_whole: float = 0.95  # share of a wording's letters that must be there
    # words that may have been put into a printed line; beyond it the line is not the form's
    printed_most_words: int = 3
    printed_in_a_row: float = 0.5  # share of a shortened line's letters that must stand in rows of a wording
    printed_block: int = 4  # letters in a row that are no chance
    printed_most_typed: float = 0.6  # share of a line's letters, likewise

    # priors.py
    priors_usual: float = 0.75
    priors_rare: float = 0.12
    priors_other_words: float = 5.0
    priors_begins_alike: float = 4.0  # an answer that begins with some words of a heading, without its number
    priors_few: int = 6  # with fewer headings than this nothing is usual

    # repeated_headings.py
    repeated_headings_farthest: float = 0.1  # from its wording, where a heading counts as said again

    # readings.py
    readings_farthest: float = 0.23  # beyond this a line is not that heading (measured, see docs/locating.md)
    readings_fades_at: float = 0.3  # where the reward of a resembling line reaches nothing
    readings_exact: float = 10.0
    readings_different_number: float = 1.5
    readings_long_key: int = 16  # a shorter heading is weaker evidence
    readings_cut_short: float = 0.45  # a heading cut short must keep this share of its length …
    readings_cut_short_at_least: int = 10  # … and this many characters
    readings_tail_at_least: int = 5
    # so many characters in a row tell a heading, however much of it is missing
    readings_telling_length: int = 45
    readings_cut_short_farthest: float = 0.18
    readings_most_separators: int = 6
    readings_begun_at_least: int = 8  # characters of a heading before words that were put into it
    readings_alike_by_chance: int = 3  # of those words that go on like the heading
    readings_rest_of_it: int = 3  # characters of it behind them, words of their own …
    readings_rest_telling: int = 10  # … or so many
    readings_most_put_in: int = 40
    readings_put_in: float = 0.05  # the distance of a heading that has all its letters around them
    readings_rest_at_least: int = 8  # characters of a heading's end that tell whether it is there
    readings_other_end: float = 0.4  # share of them that differ where it is not
    readings_further_on: float = 80.0  # per cent from which words stand further on in the heading
    readings_longer: float = 3.0  # what a reading that takes more of the line may be worth less

    # column_title.py
    column_title_title_at_least: int = 9  # letters of a title that may begin a longer wording …
    column_title_title_more: int = 14  # … of at most so many more

    # continued_heading.py
    continued_heading_farthest: float = 0.15
    continued_heading_first: int = 10  # letters of a heading's first words that may stand for it

    # fixed_columns.py
    fixed_table_least_titles: float = 0.6  # share of the printed columns that a table must show
    fixed_table_least_names: float = 0.5  # share of the names of rows that tell a column without its title

    # front_line.py
    front_line_answer: int = 30  # letters from which a line before a return's first heading is no cover's
    front_line_near: int = 2  # paragraphs from the name to the unit line under it

    # row_number.py
    row_number_sign: int = 3  # characters of a sign in a cell before a heading's, at most

    # heading_line.py
    # letters of a line that may be words before a heading as well as an answer's end
    heading_line_short: int = 40

    # group_text.py
    group_text_words: int = 20  # letters before a topic's first item in its line that are no answer

    # outside.py
    outside_most_lines: int = 8  # of a signature block; what is longer wants a look
    outside_longest_line: int = 100

    # prompt.py
    prompt_farthest: float = 0.2
    # share of a prompt's letters from which a line of nothing else is that prompt, shortened
    prompt_kept: float = 0.5
    prompt_own: float = 0.05  # share of the line's letters that the prompt may not have
    # letters of a prompt from which a line that says it elsewhere was copied from the form
    prompt_telling: int = 12
    prompt_short: int = 30  # letters behind a prompt that may be words put to it
    prompt_alike: float = 60.0  # per cent from which a line may be a prompt in other words

    # said_above.py
    said_above_coverage: float = 0.5  # share of a heading that a line further up says at least
    said_above_likely: float = 2.0  # what that line is worth at least as the heading

    # several_titles.py
    several_titles_longest: int = 60  # characters of a line that says several titles of a column

    # shared_table.py
    # times as many tables must be missing as are there; else a return only left some out
    shared_table_fewer: int = 2

    # split_table.py
    split_table_telling: int = 5  # letters of a title whose words tell a row of titles

    # shortened.py
    shortened_at_least: int = 8  # characters of a line's key
    shortened_longest: int = 60
    shortened_block: int = 4  # characters in a row that are no chance
    shortened_sure: float = 0.97  # share of the line that the heading has, so that nothing was typed in it
    shortened_mostly: float = 0.7
    shortened_coverage: float = 0.5

    # row_numbers.py
    row_numbers_relabelled: int = 3  # cells of a column that begin with labels of the college's own

    # signature.py
    signature_most_lines: int = 6
    signature_longest_line: int = 100

    # signer_line.py
    signer_line_little: int = 7  # letters of "ตำแหน่ง": so little an answer's line begins with, too
    signer_line_near: int = 4  # lines behind whoever signs: name, position, day

    # tags.py
    tags_found: float = 2.5  # worth of a heading that stands outside of all controls

    # title_cell.py
    title_cell_more: int = 25  # letters behind a title from which they are an answer and not a longer title
    title_cell_slips: float = 0.3  # wrong letters of a title, as a share of its wording

    # title_in_title_line.py
    title_in_title_line_letters: int = 4  # of a title that tells a line of titles

    # checks/table_elsewhere.py
    table_elsewhere_fewest: int = 2  # titles or names of rows by which a table with others beside is known

    # titles.py
    titles_title_farthest: float = 0.2
    titles_damaged_title: float = 0.36
    titles_title_at_least: int = 9  # characters of a column title that may begin a longer wording …
    titles_title_more: int = 14  # … of at most so many more
    titles_held_at_least: int = 5

    # topic_names.py
    topic_names_words_at_least: int = 8  # characters of key from which words name a topic
    topic_names_alike: float = 85.0  # per cent
    topic_names_apart: float = 8.0  # per cent by which the second must be less alike


THRESHOLDS = LocatingThresholds()
