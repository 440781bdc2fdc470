import { stripVTControlCharacters } from 'node:util';
import { render } from 'ink-testing-library';
import type { ReactElement } from 'react';
import { describe, expect, it } from 'vitest';
import { Footer } from '../../../src/ui/components/Footer.tsx';
import { Header } from '../../../src/ui/components/Header.tsx';
import { frameFor } from '../../../src/ui/frame.ts';
import { FrameContext } from '../../../src/ui/hooks/use-frame.ts';
import { ThemeContext, themeFor } from '../../../src/ui/theme.ts';

function lineOf(part: ReactElement, columns: number): string {
  const { lastFrame } = render(
    <ThemeContext.Provider value={themeFor({ depth: 'none', background: 'dark', name: 'auto' })}>
      <FrameContext.Provider value={frameFor({ columns, rows: 24 })}>{part}</FrameContext.Provider>
    </ThemeContext.Provider>,
  );
  return stripVTControlCharacters(lastFrame()!);
}

describe('the header', () => {
  const chrome = {
    where: ['sysdojo', 'Learn', 'One address, many servers'],
    right: [{ text: '34 %' }],
    context: 'lesson',
  } as const;

  it('says where the user is, and at the edge what the screen counts', () => {
    const line = lineOf(<Header chrome={chrome} notice={undefined} />, 80);
    expect(line).toHaveLength(80);
    expect(line.trim()).toMatch(/^sysdojo › Learn › One address, many servers {20,}34 %$/);
  });

  it('gives room to a notice and marks a warning by more than colour', () => {
    const notice = { tone: 'warning', text: 'Not saved: the disk is full' } as const;
    const line = lineOf(<Header chrome={chrome} notice={notice} />, 80);
    expect(line).toContain('! Not saved: the disk is full');
    expect(line.trimEnd().endsWith('34 %')).toBe(true);
  });
});

describe('the footer', () => {
  it('names fewer keys on a narrow terminal, never the way to all of them', () => {
    const wide = lineOf(<Footer context="incident" />, 120);
    const narrow = lineOf(<Footer context="incident" />, 60);
    expect(wide).toContain('esc leave');
    expect(wide).toContain('? keys');
    expect(narrow).not.toContain('esc leave');
    expect(narrow).toContain('? keys');
    expect(narrow.length).toBeLessThanOrEqual(60);
  });

  it('names the way to all keys also where characters are text', () => {
    expect(lineOf(<Footer context="lesson-guess" />, 60)).toContain('? keys');
  });

  it('has another word for a key, or none where it does nothing', () => {
    const line = lineOf(
      <Footer context="quiz-choice" labels={{ hint: '', toggle: 'choose' }} />,
      120,
    );
    expect(line).toContain('space choose');
    expect(line).not.toContain('hint');
  });
});
