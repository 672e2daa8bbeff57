//! Pictures and styles as ratatui takes them.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier, Style as Pen};
use ratatui::widgets::Widget;

use crate::draw::level::Depth;
use crate::draw::style::{Code, Style};
use crate::draw::theme::{Ground, Role};
use crate::scene::Paint;

use super::{Glyph, Marks, Picture, Strip};

impl From<Code> for Color {
    fn from(code: Code) -> Self {
        match code {
            Code::Default => Self::Reset,
            Code::Indexed(index) => Self::Indexed(index),
            Code::True(colour) => Self::Rgb(colour.red, colour.green, colour.blue),
        }
    }
}

impl Marks {
    fn modifier(self) -> Modifier {
        let mut modifier = Modifier::empty();
        modifier.set(Modifier::BOLD, self.bold);
        modifier.set(Modifier::UNDERLINED, self.underlined);
        modifier.set(Modifier::REVERSED, self.reversed);
        modifier.set(Modifier::CROSSED_OUT, self.crossed_out);
        modifier
    }
}

impl Style {
    /// How a piece of text is written.
    #[must_use]
    pub fn pen(&self, role: Role, ground: Ground) -> Pen {
        if self.depth == Depth::Monochrome {
            return plain_pen(role, ground);
        }
        let pen = Pen::new()
            .fg(self.role(role, ground).into())
            .bg(self.ground(ground).into());
        match role {
            Role::Heading | Role::Error => pen.add_modifier(Modifier::BOLD),
            // On a bar all letters have one of the 16 colours.
            Role::Key if self.depth == Depth::Ansi16 => pen.add_modifier(Modifier::BOLD),
            _ => pen,
        }
    }

    /// The colour that stands for a paint in a list: for a bar beside a title.
    #[must_use]
    pub fn swatch(&self, paint: Paint) -> Color {
        match self.depth {
            Depth::Monochrome => Color::Reset,
            _ => self.code(self.fill(paint)).into(),
        }
    }
}

/// Without colours attributes speak: reverse for what is selected, bold for what matters, dim for what does not.
fn plain_pen(role: Role, ground: Ground) -> Pen {
    let pen = match role {
        Role::Text | Role::Advice | Role::Good => Pen::new(),
        Role::Faint | Role::Rule => Pen::new().add_modifier(Modifier::DIM),
        Role::Heading | Role::Accent | Role::Key | Role::Error | Role::Warning | Role::Bad => {
            Pen::new().add_modifier(Modifier::BOLD)
        }
    };
    match ground {
        Ground::Selected => Pen::new().add_modifier(Modifier::REVERSED),
        Ground::Backdrop | Ground::Bar => pen,
    }
}

impl Picture {
    /// Copies the cells into a buffer, as many as the area holds.
    pub fn render_into(&self, area: Rect, buffer: &mut Buffer) {
        for strip in self.strips() {
            strip.render_into(area, buffer);
        }
    }
}

impl Strip {
    /// Copies its part of the picture that the area is for into a buffer, as much as the area holds.
    pub fn render_into(&self, area: Rect, buffer: &mut Buffer) {
        let area = area.intersection(buffer.area);
        let mut bytes = [0; 4];
        let top = area.top().saturating_add(self.place().start);
        for (row, y) in self.rows().zip(top..area.bottom()) {
            let start = buffer.index_of(area.left(), y);
            let end = start + usize::from(area.width);
            let Some(targets) = buffer.content.get_mut(start..end) else {
                continue;
            };
            for (cell, target) in row.iter().zip(targets) {
                match cell.glyph {
                    Glyph::Char(letter) => target.set_char(letter),
                    Glyph::Tail => target.set_symbol(" "),
                    Glyph::Cluster(_) => target.set_symbol(self.symbol(cell, &mut bytes)),
                };
                target.fg = cell.ink.into();
                target.bg = cell.paper.into();
                target.modifier = cell.marks.modifier();
            }
        }
    }
}

impl Widget for &Picture {
    fn render(self, area: Rect, buffer: &mut Buffer) {
        self.render_into(area, buffer);
    }
}
