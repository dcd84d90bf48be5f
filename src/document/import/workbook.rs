//! Workbooks of Excel: each visible sheet is a table; merged cells count for every row that they span.

use std::collections::BTreeMap;
use std::io::Cursor;

use calamine::{DataRef, Dimensions, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx, XlsxError};
use chrono::NaiveDate;

use super::package::Package;
use super::room::Room;
use super::{Block, Finding, MAX_COLUMNS, MAX_ROWS, Material, Place, Refusal, Row, Table, separated};
use crate::domain::lang::Lang;
use crate::domain::message::Message;

/// The most cells of a workbook.
const MAX_CELLS: usize = 1_000_000;
/// What a number format holds that shows percentages.
const PERCENT: char = '%';

type Cells = BTreeMap<u32, BTreeMap<u32, String>>;

/// Reads a workbook; `lang` says how dates and decimals are written out.
///
/// # Errors
/// It is damaged, goes over the limits, or has no sheet with a word on it.
pub fn read(bytes: &[u8], lang: Lang) -> Result<Material, Refusal> {
    let packed = Package::open(bytes)?.repacked()?;
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(packed)).map_err(|error| broken(&error))?;
    let mut material = Material::default();
    let (mut seen, mut room) = (0, Room::default());
    for sheet in workbook.sheets_metadata().to_vec() {
        let place = Place::row(&sheet.name, 1);
        if sheet.typ != SheetType::WorkSheet {
            material.left.push(Finding::new(place, Message::new("import-no-worksheet")));
            continue;
        }
        if sheet.visible != SheetVisible::Visible {
            material.left.push(Finding::new(place, Message::new("import-hidden-sheet")));
            continue;
        }
        let cells = cells(&mut workbook, &sheet.name, lang, &mut seen, &mut room, &mut material)?;
        let rows = rows(&cells, &sheet.name, &mut material)?;
        if let Some(first) = rows.first() {
            material.blocks.push(Block::Table(Table { place: first.place.clone(), name: sheet.name, rows }));
        }
    }
    if material.blocks.is_empty() {
        return Err(Refusal::new(Message::new("import-empty-workbook")).hint("import-hint-empty"));
    }
    Ok(material)
}

fn broken(error: &XlsxError) -> Refusal {
    Refusal::new(Message::new("import-damaged").with("cause", error.to_string())).hint("import-hint-save-again")
}

/// Reads the cells of a sheet that hold something, within the limits.
fn cells(
    workbook: &mut Xlsx<Cursor<Vec<u8>>>,
    sheet: &str,
    lang: Lang,
    seen: &mut usize,
    room: &mut Room,
    material: &mut Material,
) -> Result<Cells, Refusal> {
    let merged = workbook.merge_cells_by_sheet_name(sheet).map_err(|error| broken(&error))?;
    let mut cells = Cells::new();
    let mut reader = workbook.worksheet_cells_reader(sheet).map_err(|error| broken(&error))?;
    let percents: Vec<bool> = reader
        .styles()
        .iter()
        .map(|style| style.number_format.as_ref().is_some_and(|format| format.format_code.contains(PERCENT)))
        .collect();
    while let Some((cell, style)) = reader.next_cell_with_style_id().map_err(|error| broken(&error))? {
        let (row, column) = cell.get_position();
        let is_percent = percents.get(style).copied().unwrap_or_default();
        if let DataRef::Error(error) = cell.get_value() {
            let place = Place::row(sheet, line(row)).at(usize::try_from(column).unwrap_or(usize::MAX));
            material.left.push(Finding::new(place, Message::new("import-cell-error").with("error", error.to_string())));
            continue;
        }
        let Some(text) = text(cell.get_value(), is_percent, lang).filter(|text| !text.trim().is_empty()) else {
            continue;
        };
        *seen += 1;
        if *seen > MAX_CELLS || usize::try_from(column).is_ok_and(|column| column >= MAX_COLUMNS) {
            return Err(separated::limit());
        }
        room.take(&text)?;
        cells.entry(row).or_default().insert(column, text);
    }
    for region in &merged {
        *seen += spread(&mut cells, region, room)?;
        if *seen > MAX_CELLS {
            return Err(separated::limit());
        }
    }
    Ok(cells)
}

/// Writes what stands in a merged cell into each row that it spans and that holds something else. Gives how many.
fn spread(cells: &mut Cells, region: &Dimensions, room: &mut Room) -> Result<usize, Refusal> {
    let ((first, column), (last, _)) = (region.start, region.end);
    let Some(text) = cells.get(&first).and_then(|row| row.get(&column)).cloned() else { return Ok(1) };
    let mut rows = 1;
    for (_, row) in cells.range_mut(first..=last.max(first)).skip(1) {
        room.take(&text)?;
        row.entry(column).or_insert_with(|| text.clone());
        rows += 1;
    }
    Ok(rows)
}

fn line(row: u32) -> usize {
    usize::try_from(row).unwrap_or(usize::MAX).saturating_add(1)
}

/// Makes rows that are equally wide.
fn rows(cells: &Cells, sheet: &str, material: &mut Material) -> Result<Vec<Row>, Refusal> {
    if cells.len() > MAX_ROWS {
        return Err(separated::limit());
    }
    let width = cells.values().filter_map(|row| row.keys().last()).max().map_or(0, |last| line(*last));
    let mut rows = Vec::with_capacity(cells.len());
    for (row, found) in cells {
        let place = Place::row(sheet, line(*row));
        let indent = found.values().next().map_or(0, |text| separated::indent(text));
        let mut written = vec![String::new(); width];
        for (column, text) in found {
            let column = usize::try_from(*column).unwrap_or(usize::MAX);
            let text = material.cleaned.text(text, &place.at(column))?.trim().to_owned();
            if let Some(cell) = written.get_mut(column) {
                *cell = text;
            }
        }
        rows.push(Row { place, indent, cells: written });
    }
    Ok(rows)
}

/// Writes a cell as people of a language do; nothing for an empty one.
fn text(value: &DataRef<'_>, is_percent: bool, lang: Lang) -> Option<String> {
    Some(match value {
        DataRef::Empty | DataRef::Error(_) => return None,
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(yes) => yes.to_string(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) if is_percent => format!("{} %", decimal(number * 100.0, lang)),
        DataRef::Float(number) => decimal(*number, lang),
        DataRef::DateTime(moment) => date(moment, lang)?,
    })
}

/// Writes a number with the decimals that it has: a spreadsheet keeps fifteen digits, and no more are meant.
fn decimal(number: f64, lang: Lang) -> String {
    let rounded = format!("{number:.10}");
    let short = if rounded.contains('.') { rounded.trim_end_matches('0').trim_end_matches('.') } else { &rounded };
    let short = if short == "-0" { "0" } else { short };
    if lang == Lang::En { short.to_owned() } else { short.replace('.', ",") }
}

/// Writes a day, and its clock time when it has one.
fn date(moment: &ExcelDateTime, lang: Lang) -> Option<String> {
    let (year, month, day, hour, minute, ..) = moment.to_ymd_hms_milli();
    let day = NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day))?;
    let day = if lang == Lang::En { day.format("%Y-%m-%d") } else { day.format("%d.%m.%Y") };
    Some(match (hour, minute) {
        (0, 0) => day.to_string(),
        (hour, minute) if lang == Lang::En => format!("{day} {hour:02}:{minute:02}"),
        (hour, minute) => format!("{day} kl. {hour:02}.{minute:02}"),
    })
}
